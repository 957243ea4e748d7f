"""folders.*"""
