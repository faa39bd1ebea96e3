#pragma once

#include "app/start/random_stream.h"
#include "db/customers/customer.h"

#include <QDate>

namespace app {

/// Invented people with believable names, numbers and days. Nobody is real: numbers are drawn, e-mails end in
/// example.com.
class SamplePeople final
{
public:
    SamplePeople(std::uint64_t seed, QDate today);

    /// The next person; `number` counts from 1 and becomes the code.
    db::Customer next(int number);

private:
    void giveName(db::Customer &person);
    void giveBirthday(db::Customer &person);
    void giveContacts(db::Customer &person, int number);
    void giveLife(db::Customer &person);

    RandomStream m_random;
    QDate m_today;
};

} // namespace app
