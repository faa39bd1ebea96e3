#include "ui/widgets/empty_state.h"

#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/icon_disc.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QWidget(parent), m_title(makeLabel(TextStyle::Section, u"emptyTitleLabel"_s)),
      m_sentence(makeWrappedLabel(TextStyle::Body, u"emptySentenceLabel"_s)),
      m_button(makeButton(u"emptyStartPushButton"_s, {}, ButtonKind::Primary)),
      m_offer(makeButton(u"emptyOfferPushButton"_s, {}))
{
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setFixedWidth(grid::px(380));
    m_title->setAlignment(Qt::AlignCenter);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(new IconDisc(iconName), 0, Qt::AlignHCenter);
    column->addSpacing(grid::large());
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addSpacing(grid::tight());
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addSpacing(grid::large());
    column->addLayout(rowOf(grid::small(), {BoxItem::rest(), m_offer, m_button, BoxItem::rest()}));
    column->addStretch(3);

    connect(m_button, &QPushButton::clicked, this, &EmptyState::started);
    connect(m_offer, &QPushButton::clicked, this, &EmptyState::offerTaken);
    m_button->hide();
    m_offer->hide();
    setTabOrder(m_offer, m_button);
}

void EmptyState::setOffer(const QString &text)
{
    const QString shown = m_offer->fontMetrics().elidedText(text, Qt::ElideRight, grid::px(380));
    m_offer->setText(QString(shown).replace(u'&', u"&&"_s));
    m_offer->setAccessibleName(text);
    m_offer->setVisible(!text.isEmpty());
    m_offer->setDefault(!text.isEmpty());
    m_button->setDefault(text.isEmpty());
    setFocusProxy(text.isEmpty() ? nullptr : m_offer);
}

void EmptyState::setWords(const QString &title, const QString &sentence, const QString &button)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    // A centred label is asked for its height at the width of the whole page; its own width counts.
    m_sentence->setFixedHeight(qMax(0, m_sentence->heightForWidth(m_sentence->maximumWidth())));
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
}

} // namespace ui
