"""auth.*"""
