# Сколько хранятся фото.

press-keeping = 📷 Хранение фото: { $period }
press-keeping-longer = { $number }. Хранить ещё год
press-keeping-papers = { $number }. Выгрузить
keeping-period = { $days ->
    [90] 3 месяца
    [365] 1 год
    [1095] 3 года
    [1825] 5 лет
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}
keeping = 📷 <b>{ $title }</b>
    Сейчас фото у бота: { $count }

    Хранятся после события: { $period }. Снимки удалятся { $day }, уменьшенные копии { $previews }.
    За неделю я напишу.
keeping-soon = 📷 Скоро удалю фото: срок их хранения кончается.
    Числа и тексты отчётов останутся. Нужны снимки — выгрузите архив ZIP или продлите срок.
keeping-one = { $number }. <b>{ $title }</b>
    Фото: { $count }. Удалю { $day }.
