#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace app {

/// A person who belongs to the owner of a card, and what they are by a key: "spouse", "father", "related".
struct RelatedLine
{
    QString key;
    QString name;
};

/// "[friend]: Hùng"; the brackets tell it from a word of the user's, and from a line of our own export.
QString written(const RelatedLine &line);
/// Nothing when it is none.
std::optional<RelatedLine> relatedLineOf(QStringView line);

} // namespace app
