#pragma once

#include "db/core/words.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace app {

/// The word of a closed set that stands under this key; `otherwise` where it is missing or not known.
template <class Word> Word wordIn(const QJsonObject &json, const QString &key, Word otherwise)
{
    return db::wordOf<Word>(json.value(key).toString()).value_or(otherwise);
}

inline QString compactText(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace app
