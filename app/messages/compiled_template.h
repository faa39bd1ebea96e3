#pragma once

#include "app/messages/finding.h"
#include "app/messages/template_parser.h"
#include "app/messages/variables.h"

#include <QList>
#include <QString>

namespace app {

struct RenderResult
{
    QString text; ///< NFC, LF line breaks; a field that could not be filled stands as it was written
    QList<Finding> findings; ///< those of the template, and one "missing-value" for each field left empty

    bool sendable() const { return !hasErrors(findings); }
};

/// A template taken apart once, to be rendered for many customers. Plain value, safe to read from any thread.
///
/// The language:
///   {{given_name}}              a field: the value of a variable; Vietnamese names do too: {{tên}}, {{ten}}
///   {{given_name|quý khách}}    what follows the bar stands in when the value is missing; no braces in it
///   {{given_name|}}             nothing stands in; one blank beside the field then goes too, so that
///                               "Chào {{honorific}} {{given_name|}}," becomes "Chào chị,"
///   {{Honorific}}               a capital first letter in the name gives the value one
///   {{honorific:upper}}         filters: capital, upper, lower, plain (hoa đầu, in hoa, thường, không dấu);
///   for the fallback too; plain takes the accents off, for SMS
///   {{picture:hoa.png}}         a picture of the template, in an e-mail; Vietnamese: {{ảnh:hoa.png}}
///   \{{  \}}                    the braces themselves; \\{{ is a backslash before a field
///   {  }  \  |  :               alone, they are text
/// A field stands on one line. Values are put in as they are: braces in a customer's name are only braces.
class CompiledTemplate final
{
public:
    /// Normalises to NFC first; places in findings are those of the NFC text. Reports everything at once.
    static CompiledTemplate compile(QStringView source);

    /// The NFC source.
    const QString &source() const { return m_source; }
    const QList<Finding> &findings() const { return m_findings; }
    /// No errors; warnings do not count.
    bool isValid() const { return !hasErrors(m_findings); }
    /// Plain text and fields, in order.
    const QList<TemplatePiece> &pieces() const { return m_pieces; }
    bool uses(Variable variable) const;

    /// Never fails; ask sendable().
    RenderResult render(const Variables &values) const;

private:
    QString m_source;
    QList<TemplatePiece> m_pieces;
    QList<Finding> m_findings;
};

} // namespace app
