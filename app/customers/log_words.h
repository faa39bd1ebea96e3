#pragma once

#include "db/core/words.h"

#include <QStringView>

#include <optional>
#include <span>
#include <utility>

namespace app {

// The words of a logged line, folded, in Vietnamese and English.

/// How a kind of contact is said.
struct LogKind
{
    QStringView words; ///< separated by '|'; the longest that fits counts
    db::InteractionKind kind;
    std::optional<db::Direction> direction;
    bool stays = false; ///< says more than the kind, so it stays in the note
};
std::span<const LogKind> logKinds();

std::span<const std::pair<QStringView, db::Channel>> logChannels();

/// "hom qua" and how many days before today it is, as a number below zero.
std::span<const std::pair<QStringView, int>> logDays();

/// Where a contact of a kind usually takes place, and who usually begins it.
struct DefaultChannel
{
    db::Channel channel = db::Channel::Store;
    db::Direction direction = db::Direction::In;
};
DefaultChannel defaultChannelFor(db::InteractionKind kind);

} // namespace app
