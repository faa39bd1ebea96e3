#pragma once

#include <QString>
#include <QStringView>

namespace app {

/// NFC, every run of blanks (no-break ones too) as one, none at the ends, no control or direction marks.
QString cleanName(QStringView text);

/// The same without a copy: the text itself where it is clean, as nearly every name is, else what is made of
/// it in `room`.
QStringView cleanedIn(QStringView text, QString &room);

/// What two spellings of one name have in common: lower case, tone wherever it is placed (hoà, hòa), final y
/// as i (Lý, Lí). Accents still matter.
QString nameEqualityKey(QStringView name);
bool sameName(QStringView a, QStringView b);

} // namespace app
