#include "ui/language/relation_words.h"

#include "ui/language/word_table.h"

namespace ui::words {

namespace {

using Kind = db::RelationKind;

constexpr Word<Kind> kOthers[] = {
    {Kind::Spouse, QT_TRANSLATE_NOOP3("ui::words", "Spouse", "a relation")},
    {Kind::Child, QT_TRANSLATE_NOOP3("ui::words", "Child", "a relation")},
    {Kind::Colleague, QT_TRANSLATE_NOOP3("ui::words", "Colleague", "a relation")},
    {Kind::ReferredBy, QT_TRANSLATE_NOOP3("ui::words", "Referred by", "a relation: who brought them")},
};
constexpr Word<Kind> kFromOther[] = {
    {Kind::Spouse, QT_TRANSLATE_NOOP3("ui::words", "Spouse", "a relation")},
    {Kind::Child, QT_TRANSLATE_NOOP3("ui::words", "Parent", "a relation")},
    {Kind::Colleague, QT_TRANSLATE_NOOP3("ui::words", "Colleague", "a relation")},
    {Kind::ReferredBy, QT_TRANSLATE_NOOP3("ui::words", "Has referred", "a relation: whom they brought")},
};

} // namespace

QString relation(Kind kind, bool fromOther)
{
    return fromOther ? wordIn(kFromOther, "ui::words", kind) : wordIn(kOthers, "ui::words", kind);
}

} // namespace ui::words
