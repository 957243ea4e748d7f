"""updates.*"""
