#pragma once

#include <QList>
#include <QString>

namespace app {

enum class Severity
{
    Error,  ///< the text cannot be sent
    Warning ///< the text can be sent, but someone should look
};

/// Which of a template's two texts a finding is about.
enum class TextPart
{
    Subject,
    Body
};

/// A stretch of a text, in UTF-16 units.
struct TextSpan
{
    qsizetype offset = 0;
    qsizetype length = 0;
};

/// One thing to say about a text, with its place. Places are those of the text's NFC form, which for text
/// typed in the program is the text itself. CR LF, LF and CR each end one line.
struct Finding
{
    Severity severity = Severity::Error;
    QString code = {};       ///< stable, for scripts and for the screen's own words: "unknown-variable"
    int line = 1;            ///< 1-based
    int column = 1;          ///< 1-based, in characters (code points): an emoji counts as one
    qsizetype offset = 0;    ///< 0-based, in UTF-16 units from the start of the text: for highlighting
    qsizetype length = 0;    ///< in UTF-16 units; may be 0
    QString text = {};       ///< an English sentence
    QString argument = {};   ///< the words it is about, as they stand in the text; may be empty
    QString suggestion = {}; ///< what was perhaps meant; may be empty
    TextPart part = TextPart::Body;

    friend bool operator==(const Finding &, const Finding &) = default;
};

constexpr qsizetype kMostFindings = 500; ///< in one text; one more says that there are others

/// "error" or "warning".
QString keyOf(Severity severity);
/// "subject" or "body".
QString keyOf(TextPart part);

bool hasErrors(const QList<Finding> &findings);

/// Puts the findings in the order of their places and sets line and column from the offset, in one walk.
void locate(QStringView text, QList<Finding> &findings);

} // namespace app
