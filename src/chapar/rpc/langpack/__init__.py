"""langpack.*"""
