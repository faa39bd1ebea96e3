#include "ui/insights/export_button.h"

#include "ui/insights/insight_export.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/key_words.h"

#include <QMenu>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace ui {

ExportButton::ExportButton(InsightExport &exporting, QWidget *page)
    : QObject(page), m_export(exporting), m_button(new KeyHintButton), m_menu(new QMenu(page))
{
    const QString name = tr("Export the chart");
    m_button->setObjectName(u"exportPushButton"_s);
    m_button->setIconName(u"export"_s);
    m_button->setOpensMenu();
    m_button->setText(tr("Export", "button with a menu"));
    m_button->setAccessibleName(name);
    m_button->setToolTip(tr("Copy or save the chart (Ctrl+E)"));
    m_menu->setObjectName(u"exportMenu"_s);
    m_menu->setAccessibleName(name);
    connect(m_button, &KeyHintButton::clicked, this, &ExportButton::open);
    connect(addKey(page, QKeySequence(u"Ctrl+E"_s), name), &QShortcut::activated, this, &ExportButton::open);
}

void ExportButton::open()
{
    if (!m_button->isEnabled())
        return;
    m_menu->clear();
    m_export.fill(m_menu);
    m_menu->popup(
        m_button->mapToGlobal(QPoint(m_button->width() - m_menu->sizeHint().width(), m_button->height())));
}

} // namespace ui
