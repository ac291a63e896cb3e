# Напаміны і зводкі каардынатару.

reminder = ⏰ <b>{ $title }</b>
    { $organisation }: чакаем справаздачу.
    Тэрмін: { $due }.
reminder-several = Нагадваю: чакаем справаздачы — { $count }.
reminder-missing = Засталося адказаць: { $names }.
reminder-not-sent = Усе адказы ёсць, засталося адправіць.
digest = 📋 <b>{ $title }</b>
    Тэрмін: { $due }. Здалі { $reported } з { $owed }.
digest-waiting = Чакаюць вашай праверкі: { $count }.
digest-owing = Яшчэ не здалі: { $names }
