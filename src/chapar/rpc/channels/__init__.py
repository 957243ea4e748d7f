"""channels.*"""
