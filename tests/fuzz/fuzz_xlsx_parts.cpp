#include "tests/support/workbook.h"

#include "tests/fuzz/fuzz_input.h"

using namespace Qt::StringLiterals;

namespace {

test::Workbook makeBook()
{
    test::Workbook book = test::workbookOf({{u"Họ tên"_s, u"Điện thoại"_s}, {u"Lan"_s, u"0912345678"_s}});
    book.styles = "<cellXfs><xf numFmtId=\"0\"/></cellXfs>";
    return book;
}

const test::Workbook kBook = makeBook();

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // The first byte chooses the part that is another: the plan, the relations, the styles, the shared texts.
    if (size == 0)
        return 0;
    const auto parts = kBook.parts();
    const auto other = static_cast<qsizetype>(data[0]) % parts.size();
    test::ZipMaker zip;
    for (qsizetype i = 0; i < parts.size(); ++i)
        zip.add(parts.at(i).first, i == other ? fuzz::bytesOf(data + 1, size - 1) : parts.at(i).second,
                test::ZipMaker::Packing::Stored);
    fuzz::readAsList(zip.bytes(), u"xlsx"_s);
    return 0;
}
