"""aicompose.*"""
