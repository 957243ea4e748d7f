"""users.*"""
