#include "app/people/related_words.h"

#include <algorithm>

namespace app {

namespace {

struct KinWord
{
    QStringView key;
    QStringView vietnamese;
    QStringView english;
};

constexpr KinWord kKinWords[] = {
    {u"wife", u"Vợ", u"Wife"},
    {u"husband", u"Chồng", u"Husband"},
    {u"son", u"Con trai", u"Son"},
    {u"daughter", u"Con gái", u"Daughter"},
    {u"parent", u"Bố, mẹ", u"Parent"},
    {u"father", u"Bố", u"Father"},
    {u"mother", u"Mẹ", u"Mother"},
    {u"sibling", u"Anh chị em", u"Sibling"},
    {u"brother", u"Anh em trai", u"Brother"},
    {u"sister", u"Chị em gái", u"Sister"},
    {u"relative", u"Người thân", u"Relative"},
    {u"friend", u"Bạn", u"Friend"},
    {u"partner", u"Bạn đời", u"Partner"},
    {u"assistant", u"Trợ lý", u"Assistant"},
    {u"manager", u"Quản lý", u"Manager"},
    {u"neighbor", u"Hàng xóm", u"Neighbour"},
    {u"emergency", u"Liên hệ khẩn cấp", u"Emergency contact"},
    {u"agent", u"Người đại diện", u"Agent"},
    {u"related", u"Người liên quan", u"Related person"},
};

} // namespace

QString relatedWord(QStringView key, ListLanguage language)
{
    if (const auto kind = db::wordOf<db::RelationKind>(key))
        return written(*kind, language);
    const auto *found = std::ranges::find(kKinWords, key, &KinWord::key);
    if (found == std::end(kKinWords) || language == ListLanguage::Keys)
        return key.toString();
    return (language == ListLanguage::Vietnamese ? found->vietnamese : found->english).toString();
}

} // namespace app
