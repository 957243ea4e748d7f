"""chatlists.*"""
