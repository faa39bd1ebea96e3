#include "ui/settings/setting_card.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// A label in the colour of danger, whatever the theme: it asks for it while painting.
class ProblemLabel final : public QLabel
{
public:
    ProblemLabel()
    {
        setTextFormat(Qt::PlainText);
        setTextStyle(this, TextStyle::Secondary);
        setWordWrap(true);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(colorOf(Role::Danger, palette()));
        painter.drawText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, text());
    }
};

} // namespace

SettingCard::SettingCard(const QString &objectName, const QString &title, QWidget *parent)
    : Card(parent), m_rows(new QGridLayout(this))
{
    setObjectName(objectName);
    setAccessibleName(title);
    auto *heading = makeLabel(TextStyle::Section, u"sectionTitleLabel"_s);
    heading->setText(title);
    m_rows->setContentsMargins(grid::pageMargin(), grid::large(), grid::pageMargin(), grid::large());
    m_rows->setHorizontalSpacing(grid::large());
    m_rows->setVerticalSpacing(grid::small());
    m_rows->setColumnMinimumWidth(0, grid::px(190));
    m_rows->setColumnStretch(1, 1);
    m_rows->addWidget(heading, 0, 0, 1, 2);
}

QLabel *SettingCard::addRow(const QString &text, QWidget *field)
{
    auto *label = makeLabel(TextStyle::Body, field->objectName() + u"Label"_s);
    label->setText(text);
    label->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(QString(text).remove(u'&'));
    const int row = m_rows->rowCount();
    const bool tall = field->sizeHint().height() > grid::rowHeight() * 3 / 2;
    m_rows->addWidget(label, row, 0, tall ? Qt::AlignTop : Qt::AlignVCenter);
    m_rows->addWidget(field, row, 1);
    return label;
}

QLabel *SettingCard::addHint()
{
    auto *label = makeLabel(TextStyle::Secondary, u"hintLabel"_s);
    label->setWordWrap(true);
    m_rows->addWidget(label, m_rows->rowCount(), 1);
    return label;
}

QLabel *SettingCard::addProblem()
{
    auto *label = new ProblemLabel;
    label->setObjectName(u"problemLabel"_s);
    m_rows->addWidget(label, m_rows->rowCount(), 1);
    return label;
}

void SettingCard::addWide(QWidget *widget)
{
    m_rows->addWidget(widget, m_rows->rowCount(), 0, 1, 2);
}

void SettingCard::tell(QLabel *problem, const QString &text)
{
    problem->setText(text);
    problem->setVisible(!text.isEmpty());
}

} // namespace ui
