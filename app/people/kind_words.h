#pragma once

#include "db/core/words.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace app {

/// A heading or a word of a list as it is compared: folded, underscores, dashes and dots as blanks.
QString foldHeader(QStringView header);

/// The words of import cells, in Vietnamese and English, whatever their case and accents. Nothing when
/// unknown.
std::optional<db::Gender> genderOf(QStringView text);
std::optional<db::LifecycleStage> stageOf(QStringView text);
std::optional<db::Calendar> calendarOf(QStringView text);
/// Of those that a customer may prefer.
std::optional<db::Channel> preferableChannelOf(QStringView text);
std::optional<db::CustomerKind> customerKindOf(QStringView text);

/// The cell is filled only to say that nothing is known: "N/A", "-", "không có", "Chưa rõ", "Unspecified",
/// "NULL". Not for names: a person may be called Na.
bool saysNothing(QStringView text);

} // namespace app
