# The directory of contacts. contacts-region and the pieces below make the screen of one region.

contacts =
    В каком регионе искать? Покажем, куда там можно обратиться.

    { $emergency_112 } и { $contact_centre_111 } отвечают в любом регионе, днём и ночью, бесплатно.
    .label = ☎️ Куда позвонить
contacts-region =
    Куда обратиться: { $region }.

    { $lines }
contacts-line = • { $number } — { $name } ({ $hours })
contacts-checked = проверено { $date }
contacts-unchecked = Другие номера покажем только после того, как проверим их звонком.
contacts-overdue = проверено { $date }, могло измениться
contacts-none = Местных контактов здесь мы пока не знаем. Эти номера отвечают по всей стране.

# After a number was shown.
# review: psychologist
through =
    Один вопрос.

    Получилось дозвониться? Там помогли?
    .label = 📞 Получилось дозвониться?
# review: psychologist
through_yes =
    Хорошо, что этот звонок был.

    Если легче не станет, звонить можно ещё, столько раз, сколько нужно. Или написать нам: 💬.
    .label = ✅ Да
# review: psychologist
through_no =
    Так бывает, и дело не в том, кто звонил.

    • Есть другой номер: { $emergency_112 } отвечает всегда, { $contact_centre_111 } днём и ночью.
    • Можно подождать на линии или позвонить через минуту ещё раз.
    • Не выслушали? В следующий раз может ответить другой человек.
    • Позвонить не получается? Можно написать нам: 💬, или нажать 🤫.
    .label = ✖️ Нет
