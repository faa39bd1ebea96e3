#pragma once

#include "app/messages/field_filter.h"
#include "app/messages/finding.h"
#include "app/messages/variables.h"

#include <QList>
#include <QString>

#include <optional>

namespace app {

/// A stretch of plain text, a field that a value is put into, or the place of a picture.
struct TemplatePiece
{
    QString text;                     ///< plain text; of a field, the field as it was written
    std::optional<Variable> variable; ///< set: this is a field
    QString picture;                  ///< set: this is the place of the picture of that name
    LetterCase letterCase = LetterCase::AsIs;
    bool plain = false;              ///< value and fallback lose their accents
    std::optional<QString> fallback; ///< what stands in for a missing value; may be nothing at all
    Finding place;                   ///< where a field stands

    /// In braces.
    bool isField() const { return variable || !picture.isEmpty(); }
};

struct ParsedTemplate
{
    QList<TemplatePiece> pieces;
    QList<Finding>
        findings; ///< in the order of their places, at most kMostFindings and a last one that says so
};

/// Takes a text apart in one pass whose time grows with the text's length only; never fails: what is wrong is
/// a finding, and stays in the text as it was written. `source` must be NFC.
ParsedTemplate parseTemplate(QStringView source);

} // namespace app
