"""What `newsclaims browse` opens: lists of what the store's questions give, and the article of each row.

It asks what the commands ask and shows rows as their cards show them; nothing here selects, and only `correcting`
writes. Only these modules import Textual.
"""
