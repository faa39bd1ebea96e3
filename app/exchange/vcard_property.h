#pragma once

#include "app/core/legacy_text.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace app {

/// The header of a content line taken apart: "ITEM1.TEL;TYPE=CELL", in capitals as VcardLines gives it. Views
/// into that header.
class VcardHeader final
{
public:
    explicit VcardHeader(QByteArrayView header);

    QByteArrayView name() const { return m_name; }   ///< without its group
    QByteArrayView group() const { return m_group; } ///< "ITEM1"; empty: it is in none
    bool hasParameters() const { return !m_parameters.isEmpty(); }
    /// The value of a parameter, without quotes; empty where there is none.
    QByteArrayView parameter(QByteArrayView name) const;
    /// Whether it is of that type, in whichever style: ";CELL" (2.1), ";TYPE=CELL,HOME", ";TYPE="cell"".
    bool hasType(QByteArrayView type) const;
    bool isQuotedPrintable() const;
    /// Bytes: a picture, a sound, a key.
    bool isBinary() const;

private:
    template <class See> void forEachParameter(See see) const;

    QByteArrayView m_name;
    QByteArrayView m_group;
    QByteArrayView m_parameters; ///< with the semicolon before the first
};

/// The bytes that quoted-printable text stands for; what is not understood stays as it is.
QByteArray fromQuotedPrintable(QByteArrayView text);

/// The text of bytes in that encoding, by its name in a CHARSET; nothing where it is none we know, or the
/// bytes are not of it.
std::optional<QString> decodedAs(QByteArrayView charset, QByteArrayView bytes);

/// Checked UTF-8; what is cut off within its last character loses that alone. Nothing: it is not UTF-8.
std::optional<QString> decodedUtf8(QByteArrayView bytes);

/// "Nguyễn;Lan;Thị;;" by its semicolons, each part unescaped; those behind a backslash do not part.
QStringList vcardParts(QStringView value, QChar separator);
/// "\n", "\," and "\;" as what they stand for.
QString vcardText(QStringView value);

} // namespace app
