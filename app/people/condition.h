#pragma once

#include "db/core/id.h"
#include "db/core/words.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace app {

/// Who, of all customers: what a list is narrowed down to, whom a rule greets, whom a message is for.
/// Everything that is set must hold; of several values of one kind, one. The default means everybody.
/// A list asks the index for it (maskOf), a plan asks of each person (isMetBy); see both for what they know.
struct Condition
{
    QList<db::Audience> audiences;
    QList<db::LifecycleStage> stages;
    QList<db::Gender> genders;
    QStringList provinces;  ///< present names (presentProvinces()); who is stored with a former one counts
    QList<int> birthMonths; ///< 1..12, solar: whom the shop greets in that month, see greetedInMonths
    QStringList tags;
    QStringList occupations;     ///< as stored
    QStringList occupationWords; ///< folded; the occupation contains one of them
    std::optional<int> minAge;   ///< years reached in that year; a customer without a year of birth is out
    int noContactDays = 0;       ///< neither side got in touch for so long, or ever; 0: any
    bool withoutPhone = false;
    bool withBirthday = false;    ///< a day that can be greeted
    bool withoutBirthday = false; ///< no day to greet, or only a guessed one
    std::optional<QList<db::CustomerId>> only;

    bool isEmpty() const { return *this == Condition(); }
    friend bool operator==(const Condition &, const Condition &) = default;

    /// One person, as a plan or a census knows them.
    struct Person
    {
        db::LifecycleStage stage = db::LifecycleStage::Awareness;
        std::optional<db::Gender> gender = {};
        std::optional<int> birthYear = {};
        bool hasBirthday = false; ///< a day that can be greeted
        QString occupation = {};  ///< as typed
    };
    /// Of audience, stage, gender, age, occupationWords and birthday; whoever asks has seen to the rest.
    bool isMetBy(const Person &person, QDate on) const;
    /// Can one person meet both? What cannot be told apart here may.
    bool mayMeet(const Condition &other) const;
};

} // namespace app
