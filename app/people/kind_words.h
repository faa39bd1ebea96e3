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

/// What the words of a name say its bearer is, beside a person.
enum class Organisation
{
    None,
    Company, ///< "Công ty ...", "CTY TNHH ...", "... Ltd"
    Other    ///< a shop, a school, a clinic, an office
};
Organisation organisationOf(QStringView name);
bool looksLikeCompany(QStringView name); ///< an organisation of any kind

/// The cell is filled only to say that nothing is known: "N/A", "-", "không có", "Chưa rõ", "Unspecified",
/// "NULL". Not for names: a person may be called Na.
bool saysNothing(QStringView text);

/// Lower-case NFC address; nothing when it cannot be one (exactly one @, a dot in the domain, no blank, no
/// empty label, at most 254 characters; letters of any script).
std::optional<QString> normalizedEmail(QStringView text);

} // namespace app
