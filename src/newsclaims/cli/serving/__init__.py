"""What `newsclaims serve` answers on this machine.

`parameters` reads what an address asks as the keywords of `asking.Store`, `guard` lets in who has the token, and
`app` answers with the page and with records. It reads the store; only `correcting` writes, where the user wants it to.
"""
