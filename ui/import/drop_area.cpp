#include "ui/import/drop_area.h"

#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

DropArea::DropArea(QWidget *parent)
    : QWidget(parent), m_picture(new QWidget), m_choose(new QPushButton(tr("Choose a file…")))
{
    auto *title = makeLabel(TextStyle::Section, u"dropTitleLabel"_s);
    title->setText(tr("Drop your list here"));
    auto *sentence = makeLabel(TextStyle::Body, u"dropSentenceLabel"_s);
    sentence->setText(tr("A CSV file as your spreadsheet or till saves it: any order of columns, headings in "
                         "Vietnamese or English, separated by comma, semicolon or tab."));
    m_picture->setFixedSize(grid::px(56), grid::px(56));
    sentence->setForegroundRole(QPalette::PlaceholderText);
    sentence->setAlignment(Qt::AlignCenter);
    sentence->setWordWrap(true);
    m_choose->setObjectName(u"chooseFilePushButton"_s);
    m_choose->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::large(), grid::pageMargin(), grid::large(), grid::pageMargin());
    column->setSpacing(grid::medium());
    column->addStretch();
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addWidget(sentence);
    column->addWidget(m_choose, 0, Qt::AlignHCenter);
    column->addStretch();
    setFocusProxy(m_choose);
}

void DropArea::setHot(bool hot)
{
    m_hot = hot;
    update();
}

void DropArea::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(colorOf(m_hot ? Role::Accent : Role::TextSecondary, palette()), m_hot ? 2 : 1, Qt::DashLine));
    painter.setBrush(colorOf(m_hot ? Role::AccentSoft : Role::Surface1, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), grid::radius(), grid::radius());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(m_hot ? Role::Surface1 : Role::AccentSoft, palette()));
    const QRect disc = m_picture->geometry();
    painter.drawEllipse(disc);
    const int inset = disc.width() * 3 / 10;
    Icons::icon(u"import"_s, Role::Accent).paint(&painter, disc.adjusted(inset, inset, -inset, -inset));
}

} // namespace ui
