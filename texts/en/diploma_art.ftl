# One's own background and logo of diplomas.

press-art-background = 🖼 Own background
press-art-logo = 🏷 Logo
press-art-sample = 👀 Show a sample
press-art-drop = ✖️ Drop it
art-ask-background = Background of diplomas: <b>{ $title }</b>

    Please send a picture: JPEG, PNG or WebP, best upright like a sheet of A4. Sent as a file it stays sharp.
    On a colourful picture the text gets a light veil behind it.
art-ask-logo = Logo of diplomas: <b>{ $title }</b>

    Please send a picture: JPEG, PNG or WebP. Send a transparent logo as a PNG file, or its background turns white.
art-own = Now: a picture of your own.
art-built-in = Now: the built-in design.
art-checking = ⏳ Making a sample
art-refused = The picture will not do: { $why }
art-sample = This is how a diploma looks. It is a sample: there is no code to verify on it.
art-sample-name = Municipal Secondary School
art-sample-issuer = Who issues the diploma
art-sample-code = SAMPLE
