"""help.*"""
