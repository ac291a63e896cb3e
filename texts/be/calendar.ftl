# Тэрміны для календара тэлефона.

calendar-nothing = Тэрмінаў наперадзе няма. З’явяцца — я напішу.
calendar-sent = { $count ->
    [one] 📅 У файле { $count } тэрмін.
    [few] 📅 У файле { $count } тэрміны.
   *[many] 📅 У файле { $count } тэрмінаў.
} Адкрыйце яго на тэлефоне і дадайце ў каляндар: ён нагадае за дзень і за дзве гадзіны.

    Тэрміны змяніліся — вазьміце файл яшчэ раз: запісы абновяцца, а не падвояцца. /calendar
calendar-settled = 📅 Цяпер здаваць няма чаго. Калі тэрміны ўжо ў вашым календары, адкрыйце файл: зданае будзе адзначана, скасаванае знікне.
calendar-name = Справаздачы і тэрміны
calendar-owed = Здаць справаздачу: { $title }
calendar-awaited = Тэрмін справаздач: { $title }
calendar-measure = Тэрмін па плане: { $title }
calendar-done = ✅ { $title }
calendar-cancelled = Не трэба: { $title }
calendar-until = Тэрмін: { $day }, { $time }
calendar-share = Адказалі { $reported } з { $owed }
calendar-plan = План мерапрыемстваў: { $title }
calendar-report = Здаць — у боце: /report
calendar-status = Хто здаў, хто не — у боце: /status
calendar-tomorrow = Заўтра: { $title }
calendar-tomorrow-at = Заўтра да { $time }: { $title }
calendar-shortly = Сёння да { $time }: { $title }
