"""A Bot API server on loopback with people in it, so that a bot runs unchanged where there is no Telegram.

It knows nothing of any particular bot. `world` holds the state, `methods` is what the bot may call, `acts` is
what people do, `server` puts both on HTTP, `client` drives it from tests and scripts.
"""
