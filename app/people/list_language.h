#pragma once

#include "db/core/words.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace app {

/// In which words a list is written. An import understands each of them.
enum class ListLanguage
{
    Keys, ///< what programs read: "full_name", "loyalty"; never changed
    Vietnamese,
    English
};

/// "keys", "vi", "en".
std::optional<ListLanguage> listLanguageOf(QStringView key);

// A word as a list says it: "Thân thiết" for db::LifecycleStage::Loyalty.
QString written(db::LifecycleStage stage, ListLanguage language);
QString written(db::Gender gender, ListLanguage language);
QString written(db::Calendar calendar, ListLanguage language);
QString written(db::CustomerKind kind, ListLanguage language);
QString written(db::Purpose purpose, ListLanguage language);
QString written(db::Channel channel, ListLanguage language);
QString written(db::PersonalDayKind kind, ListLanguage language);
QString written(db::RelationKind kind, ListLanguage language);

/// A word that begins a text, and where the text goes on behind it.
template <class Word> struct LeadingWord
{
    Word word;
    qsizetype end = 0;
};
/// Whatever its language: "Sinh nhật con Bo" is a child's birthday, and goes on with the name; nothing where
/// the text begins otherwise.
std::optional<LeadingWord<db::PersonalDayKind>> leadingDayKindOf(const QString &text);
std::optional<LeadingWord<db::RelationKind>> leadingRelationKindOf(const QString &text);

/// A consent as a list writes it, an entry of several between ";".
struct WrittenConsent
{
    db::Purpose purpose = db::Purpose::Care;
    QString channel; ///< a channel's key, or "all"
    bool granted = false;
};
/// "greeting:all:no", "Lời chúc: mọi kênh: không".
QString written(const WrittenConsent &consent, ListLanguage language);
/// Whatever its language; nothing when it is none.
std::optional<WrittenConsent> writtenConsentOf(QStringView entry);

} // namespace app
