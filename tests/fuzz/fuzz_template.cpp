#include "app/core/nfc.h"
#include "app/messages/template_parser.h"

#include "tests/fuzz/fuzz_input.h"

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString source = app::nfc(fuzz::textOf(data, size));
    const app::ParsedTemplate parsed = app::parseTemplate(source);
    QString joined;
    for (const app::TemplatePiece &piece : parsed.pieces)
        joined += piece.text;
    QString lines = source; // line breaks become one kind; a backslash may go, nothing else is lost
    lines.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    fuzz::mustHold(source.contains(u'\\') ? joined.size() <= lines.size() : joined == lines);
    fuzz::mustHold(parsed.findings.size() <= app::kMostFindings + 1);
    for (const app::Finding &finding : parsed.findings)
        fuzz::mustHold(finding.offset >= 0 && finding.length >= 0 && finding.line >= 1 &&
                       finding.column >= 1 && finding.offset + finding.length <= source.size());
    return 0;
}
