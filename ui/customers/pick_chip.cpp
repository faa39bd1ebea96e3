#include "ui/customers/pick_chip.h"

#include "ui/widgets/boxes.h"
#include "ui/widgets/picker_popup.h"
#include "ui/widgets/plain_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// A tag may be any word, such as "new", so that its kind stands before it.
QString chipWords(words::Chosen what, const QString &kind, const QStringList &chosen)
{
    const QString said = words::chosen(what, chosen);
    const bool isNamed = what == words::Chosen::Tags && chosen.size() == 1;
    return isNamed ? QCoreApplication::translate("ui::CustomerFilterBar", "%1: %2",
                                                 "kind of a filter; what is chosen")
                         .arg(kind, said)
                   : said;
}

} // namespace

PickChip::PickChip(words::Chosen what, const QString &name, QWidget *parent)
    : QObject(parent), m_what(what), m_chip(named(new FilterChip(parent), name)),
      m_popup(new PickerPopup(PickerPopup::Choice::Several, parent))
{
    m_chip->setOpensMenu(true);
    m_chip->setCheckable(true);
    connect(m_chip, &FilterChip::clicked, this, [this] {
        m_chip->setChecked(!m_popup->keys().isEmpty()); // the click itself chooses nothing
        openUnder(m_chip);
    });
    connect(m_popup, &PickerPopup::chosen, this, &PickChip::chosen);
}

void PickChip::setKind(const QString &kind)
{
    m_kind = kind;
    m_popup->setAccessibleName(kind);
}

void PickChip::setPicks(const QList<Pick> &picks)
{
    m_popup->setPicks(picks);
}

void PickChip::setChosen(const QStringList &keys, const QStringList &words)
{
    sayChosen(*m_chip, m_what, m_kind, words);
    if (m_popup->keys() != keys) // else it lies open, and what was ticked last stays where it is
        m_popup->setChosen(keys);
}

void PickChip::openUnder(const QWidget *anchor)
{
    m_popup->openUnder(anchor);
}

void sayChosen(FilterChip &chip, words::Chosen what, const QString &kind, const QStringList &chosen)
{
    chip.setText(chosen.isEmpty() ? kind : chipWords(what, kind, chosen));
    chip.setChecked(!chosen.isEmpty());
    chip.setAccessibleName(chosen.isEmpty()
                               ? QCoreApplication::translate("ui::CustomerFilterBar", "Filter: %1").arg(kind)
                               : QCoreApplication::translate("ui::CustomerFilterBar", "Filter: %1, %2")
                                     .arg(kind, chosen.join(u", "_s)));
    chip.setToolTip(chosen.size() > 1 ? plainTip(chosen.join(u", "_s)) : QString());
}

} // namespace ui
