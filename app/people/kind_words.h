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
std::optional<db::CustomerKind> customerKindOf(QStringView text);

/// The name begins as a company's does: "Công ty", "CTY TNHH", "Doanh nghiệp"...
bool looksLikeCompany(QStringView name);

/// Lower-case NFC address; nothing when it cannot be one (exactly one @, a dot in the domain, no blank, no
/// empty label, at most 254 characters; letters of any script).
std::optional<QString> normalizedEmail(QStringView text);

} // namespace app
