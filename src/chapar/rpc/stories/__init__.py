"""stories.*"""
