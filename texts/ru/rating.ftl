# Самая активная организация: таблица, веса, причины.

rating-head = 🏆 <b>{ $title }</b>
    { $days }
rating-accepted = { $count ->
    [one] В рейтинге { $count } организация с принятым отчётом.
    [few] В рейтинге { $count } организации с принятым отчётом.
   *[many] В рейтинге { $count } организаций с принятым отчётом.
}
rating-weights = Веса: { $weights }
rating-weight = { $name } { $weight }
rating-no-weights = все нулевые
rating-trial = 🧪 Это проба: веса не сохранены, их видите только вы.
rating-settled = Сейчас действуют: { $weights }
rating-frozen = 🔒 Веса закреплены { $day }
rating-own-territory = Места — среди организаций вашей территории.
rating-of-territory = Места — среди организаций территории: { $name }
rating-nobody = Пока ни один отчёт не принят. Как только примут, организация появится здесь.
rating-line = { $place }. <b>{ $name }</b> — { $points }
rating-line-moved = { $place }. <b>{ $name }</b> — { $points } (было место { $before })
rating-part = { $name } { $points }
rating-no-parts = баллов пока нет
rating-choose-territory = Среди организаций какой территории сравнить?
rating-admins-only = Веса и победителей меняет администратор. Вам видна таблица.
rating-nothing-weighs = Все веса нулевые. Дайте вес хотя бы одному критерию.
rating-save-first = Сначала сохраните новые веса или отмените пробу.

press-rating-why = { $place }. { $name }
press-rating-where = 🗺 По территориям
press-rating-everywhere = 🗺 Все организации
press-rating-weights = ⚖️ Веса
press-rating-winners = 🏆 Победители
press-rating-table = ⬅️ К таблице
press-rating-report = 📄 Отчёт
press-rating-win = 🏆 Подтвердить победу
press-rating-save = ✅ Сохранить
press-rating-drop = ↩️ Отменить пробу
press-rating-freeze = 🔒 Закрепить

rating-people = участники
rating-breadth = формы
rating-partners = партнёры
rating-evidence = фото и публикации
rating-timeliness = в срок
rating-parents = родители

rating-preset-balanced = Обычный
rating-preset-reach = Охват
rating-preset-openness = Открытость
rating-preset-families = Семьи

rating-weights-how = Вес критерия — от 0 (не учитывать) до { $heaviest }. Меняйте: ниже сразу видно, кто был бы первым. До сохранения ничего не изменится.
rating-frozen-how = 🔒 Веса закреплены. Изменение попадёт в историю события.

rating-mark = <b>{ $name }</b>: { $fact }
    { $percent } % от { $most } = { $points }
rating-fact-by-size = { $number } чел. на { $size } учащихся ({ $percent } %)
rating-fact-by-usual-size = { $number } чел.; число учащихся неизвестно, взята медиана похожих организаций: { $size } ({ $percent } %)
rating-fact-by-median = { $number } чел.; числа учащихся неизвестны, сравнили с медианой участников: { $median }
rating-fact-forms = разных форм: { $number }
rating-fact-partners = партнёров и привлечённых: { $number }
rating-fact-evidence = фото: { $photos }, публикаций: { $publications }
rating-fact-on-time = отчёт сдан в срок
rating-fact-late = { $days ->
    [one] отчёт позже срока: { $days } день
    [few] отчёт позже срока: { $days } дня
   *[many] отчёт позже срока: { $days } дней
}
rating-why-alone = Сравнивать пока не с кем.
rating-why-tied = { $count ->
    [one] Столько же баллов ещё у { $count } организации: место общее.
   *[other] Столько же баллов ещё у { $count } организаций: место общее.
}
rating-why-behind = До места выше не хватает { $points }: там { $organisation }. Больше всего разницы даёт критерий «{ $criterion }».
rating-why-ahead = Отрыв от следующего места — { $points }: там { $organisation }. Больше всего разницы даёт критерий «{ $criterion }».

rating-number = { NUMBER($number, minimumFractionDigits: 1) }
rating-means-people = Участники очно относительно числа учащихся организации. Столько же, сколько учащихся, — полный балл. Где число неизвестно, берётся медиана похожих организаций.
rating-means-breadth = Разные формы мероприятий. Полный балл — { $forms }.
rating-means-partners = Партнёры и привлечённые организации, каждая один раз. Полный балл — { $partners }.
rating-means-evidence = Фотографии ({ $photos } и больше — половина балла) и публикации ({ $publications } и больше — вторая половина).
rating-means-timeliness = Отчёт сдан в срок, с учётом продления. За опоздание балл убывает и кончается за { $days } дн.
rating-means-parents = Родители относительно числа учащихся. Один на { $pupils } учащихся — полный балл.
