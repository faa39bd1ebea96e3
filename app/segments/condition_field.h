#pragma once

#include <QLatin1StringView>
#include <QStringList>

#include <optional>

namespace app {

/// What of a customer a condition may ask for.
enum class ConditionField
{
    Stage,
    Audience,
    Gender,
    Age,            ///< years reached in this year; a customer without a year of birth is never met
    BirthMonth,     ///< 1..12, solar: whom the shop greets in that month, see greetedInMonths
    Birthday,       ///< "known": a day that can be greeted; "unknown": none, or only a guessed one
    Province,       ///< present names (presentProvinces()); who is stored with a former one counts
    Occupation,     ///< as stored
    OccupationWord, ///< folded; the occupation contains it
    Tag,
    Source,      ///< the channel of the first contact; a customer without one is never met
    LastContact, ///< whole days since either side got in touch; never is longer than any number
    Purchases,   ///< how many
    Spent,       ///< in đồng
    Score,       ///< the mean of surveys and reviews; a customer without one is never met
    Consent,     ///< "greeting/sms": consented and not refused, for this channel or for all
    Refusal,     ///< "greeting/sms": refused, for this channel or for all
    Reach,       ///< a channel through which the customer can be reached
    Customer     ///< by number
};

/// What is known of a field. A row for each, in the order in which lists offer them.
struct FieldRule
{
    static constexpr int kMostDays = 36'500;

    enum class Values
    {
        Words, ///< one of several
        Number
    };
    ConditionField field;
    QLatin1StringView key; ///< stands in files and in the text of the command line: never renamed
    Values values = Values::Words;
    QStringList (*choices)() = nullptr; ///< the closed set of its words; nullptr: any word
    bool hasDays = false;               ///< may be narrowed to the last so many days
    qint64 most = 0;                    ///< of a number; the least is 0
    int parts = 1;                      ///< numbers are kept in so many parts of one: a mean of 4.5 as 45
};

/// In the order of the table.
const QList<FieldRule> &conditionFields();
const FieldRule &ruleOf(ConditionField field);
std::optional<ConditionField> conditionFieldOf(QStringView key);

/// A word as conditions keep it: NFC, a province by its present name, a word of an occupation folded.
/// Nothing: the field knows no such word.
std::optional<QString> keptWord(const FieldRule &rule, const QString &word);

} // namespace app
