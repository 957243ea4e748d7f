"""payments.*"""
