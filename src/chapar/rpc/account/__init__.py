"""account.*"""
