#include "app/people/organisation.h"

#include "app/people/kind_words.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct OrganisationWord
{
    Organisation organisation;
    QStringView text;
};

// As foldHeader writes them: no name of a person begins so, with or without accents.
constexpr OrganisationWord kBeginnings[] = {
    {Organisation::Company, u"cong ty "},
    {Organisation::Company, u"cty "},
    {Organisation::Company, u"doanh nghiep "},
    {Organisation::Company, u"tap doan "},
    {Organisation::Company, u"tnhh "},
    {Organisation::Company, u"hop tac xa "},
    {Organisation::Company, u"htx "},
    {Organisation::Company, u"ngan hang "},
    {Organisation::Company, u"tong cong ty "},
    {Organisation::Company, u"xi nghiep "},
    {Organisation::Company, u"dntn "},
    {Organisation::Other, u"shop "},
    {Organisation::Other, u"cua hang "},
    {Organisation::Other, u"sieu thi "},
    {Organisation::Other, u"nha hang "},
    {Organisation::Other, u"khach san "},
    {Organisation::Other, u"benh vien "},
    {Organisation::Other, u"nha thuoc "},
    {Organisation::Other, u"nha may "},
    {Organisation::Other, u"nha sach "},
    {Organisation::Other, u"nha xuat ban "},
    {Organisation::Other, u"trung tam "},
    {Organisation::Other, u"tap hoa "},
    {Organisation::Other, u"ubnd "},
    {Organisation::Other, u"clb "},
    {Organisation::Other, u"cau lac bo "},
    {Organisation::Other, u"studio "},
    {Organisation::Other, u"salon "},
    {Organisation::Other, u"spa "},
    {Organisation::Other, u"truong mam non "},
    {Organisation::Other, u"truong mau giao "},
    {Organisation::Other, u"truong tieu hoc "},
    {Organisation::Other, u"truong thcs "},
    {Organisation::Other, u"truong thpt "},
    {Organisation::Other, u"truong trung hoc "},
    {Organisation::Other, u"truong dai hoc "},
    {Organisation::Other, u"truong cao dang "},
    {Organisation::Other, u"truong quoc te "},
    {Organisation::Other, u"truong day "},
    {Organisation::Other, u"van phong pham "},
    {Organisation::Other, u"van phong luat "},
};

// With their accents only: "Quan", "Hoi" and "Van Phong" may be a person.
constexpr OrganisationWord kSpeltBeginnings[] = {
    {Organisation::Other, u"quán "},       {Organisation::Other, u"tiệm "},
    {Organisation::Other, u"hội "},        {Organisation::Other, u"văn phòng "},
    {Organisation::Other, u"công an "},    {Organisation::Other, u"chi nhánh "},
    {Organisation::Other, u"phòng khám "}, {Organisation::Other, u"ủy ban "},
    {Organisation::Other, u"uỷ ban "},     {Organisation::Other, u"cà phê "},
    {Organisation::Other, u"hiệu thuốc "}, {Organisation::Other, u"xưởng "},
};

constexpr OrganisationWord kEndings[] = {
    {Organisation::Company, u"ltd"},     {Organisation::Company, u"llc"},
    {Organisation::Company, u"jsc"},     {Organisation::Company, u"inc"},
    {Organisation::Company, u"gmbh"},    {Organisation::Company, u"corp"},
    {Organisation::Company, u"company"}, {Organisation::Other, u"shop"},
    {Organisation::Other, u"store"},     {Organisation::Other, u"school"},
    {Organisation::Other, u"hotel"},     {Organisation::Other, u"restaurant"},
    {Organisation::Other, u"spa"},       {Organisation::Other, u"salon"},
    {Organisation::Other, u"clinic"},    {Organisation::Other, u"studio"},
};

// The first words of organisations, with and without their accents.
const QSet<QString> &firstWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> set{u"công"_s, u"tập"_s, u"hợp"_s,   u"ngân"_s, u"tổng"_s, u"xí"_s,  u"cửa"_s,
                          u"siêu"_s, u"nhà"_s, u"khách"_s, u"bệnh"_s, u"tạp"_s,  u"câu"_s, u"trường"_s};
        for (const OrganisationWord &word : kBeginnings)
            set.insert(word.text.left(word.text.indexOf(u' ')).toString());
        for (const OrganisationWord &word : kSpeltBeginnings)
            set.insert(word.text.left(word.text.indexOf(u' ')).toString());
        return set;
    }();
    return words;
}

} // namespace

Organisation organisationOf(QStringView name)
{
    if (name.size() < 4)
        return Organisation::None;
    // Most names leave here, before anything is folded.
    if (firstWords().contains(name.left(name.indexOf(u' ')).toString().toLower())) {
        const QString lower = name.toString().toLower();
        for (const auto &[organisation, beginning] : kSpeltBeginnings) {
            if (lower.startsWith(beginning))
                return organisation;
        }
        const QString folded = foldHeader(lower) + u' ';
        for (const auto &[organisation, beginning] : kBeginnings) {
            if (folded.startsWith(beginning))
                return organisation;
        }
    }
    const QStringView last = name.mid(name.lastIndexOf(u' ') + 1);
    if (last.size() == name.size() || last.size() > 11)
        return Organisation::None;
    for (const auto &[organisation, ending] : kEndings) {
        const bool dot = last.endsWith(u'.') && last.size() == ending.size() + 1;
        if ((dot ? last.chopped(1) : last).compare(ending, Qt::CaseInsensitive) == 0)
            return organisation;
    }
    return Organisation::None;
}

bool looksLikeCompany(QStringView name)
{
    return organisationOf(name) != Organisation::None;
}

} // namespace app
