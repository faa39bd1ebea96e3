#pragma once

#include "app/core/clock.h"
#include "app/customers/log_words.h"
#include "db/customers/interaction_store.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace app {

/// What a line says that cannot be taken as it stands.
enum class LogProblem
{
    None,
    AmountTooLarge,  ///< more than kMostMoney
    ScoreOutOfRange, ///< not 0..10
    InFuture,        ///< a contact cannot be in the future
};

/// One contact as the user types it at the counter: "mua 250k hoa lan", "gọi hỏi ship", "hôm qua ghé",
/// "bought 250k orchids", "review 5".
struct LogLine
{
    db::InteractionKind kind = db::InteractionKind::Visit;
    bool kindSaid = false; ///< the line named its kind, or an amount told it
    db::Channel channel = db::Channel::Store;
    db::Direction direction = db::Direction::In;
    std::optional<qint64> amount; ///< in đồng
    std::optional<int> score;     ///< 0..10; stars and "4/5" count double
    QDate day;                    ///< today unless the line says otherwise
    QString note;                 ///< what is left of the words
    LogProblem problem = LogProblem::None;

    friend bool operator==(const LogLine &, const LogLine &) = default;
};

/// What the person chose beside the line by mouse or key; it goes before what the line says.
struct LogChoice
{
    std::optional<db::InteractionKind> kind = {};
    std::optional<db::Channel> channel = {};
    std::optional<db::Direction> direction = {};
    std::optional<QDate> day = {};
    /// The kind was chosen before the first word: no word names a kind, and only a purchase has an amount.
    bool kindFirst = false;

    bool isEmpty() const { return !kind && !channel && !direction && !day; }
    friend bool operator==(const LogChoice &, const LogChoice &) = default;
};

/// Reads a line in Vietnamese or English, with or without accents. The kind is the first word; channel,
/// direction, amount, score and day may stand anywhere behind it. Nothing is lost: what is not understood
/// stays in the note. A day without a year is the last such day.
LogLine parseLogLine(QStringView text, QDate today, const LogChoice &choice = {});

/// The line as it is stored. Today's contacts are of now; those of another day stand at this time of it.
db::Interaction interactionOf(const LogLine &line, db::CustomerId customer, const Clock &clock);

} // namespace app
