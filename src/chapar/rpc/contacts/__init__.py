"""contacts.*"""
