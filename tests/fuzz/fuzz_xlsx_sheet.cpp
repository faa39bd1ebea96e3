#include "tests/support/workbook.h"

#include "tests/fuzz/fuzz_input.h"

using namespace Qt::StringLiterals;

namespace {

const test::Workbook kBook{
    .sheets = {{}},
    .strings = "<si><t>a</t></si><si><r><t>b</t></r><rPh><t>c</t></rPh></si>",
    .styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
              "<numFmt numFmtId=\"165\" formatCode=\"0000 000 000\"/></numFmts>"
              "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf "
              "numFmtId=\"20\"/></cellXfs>",
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // A part with a wrong sum is refused before it is read: so the archive is made around the XML.
    test::ZipMaker zip;
    for (const auto &[name, content] : kBook.parts())
        zip.add(name, name == "xl/worksheets/sheet1.xml" ? fuzz::bytesOf(data, size) : content,
                test::ZipMaker::Packing::Stored);
    fuzz::readAsList(zip.bytes(), u"xlsx"_s);
    return 0;
}
