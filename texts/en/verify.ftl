# Checking a diploma by its code.

verify-how = Write the code of the diploma or certificate after the command, for example: /verify 7K4M-Q2XD
verify-unknown = There is no such code. Check it: zero, one and the letters like them are never in a code.
verify-diploma = ✅ The diploma is genuine.
    <b>{ $name }</b>
    “{ $nomination }” · { $territory }
    { $event }, { $days }
verify-certificate = ✅ The certificate of participation is genuine.
    <b>{ $name }</b>, { $territory }
    { $event }, { $days }
verify-withdrawn = ⚠️ This diploma was withdrawn on { $day }.
    <b>{ $name }</b>, { $territory }
    { $event }, { $days }
