#include "ui/import/progress_line.h"

#include "ui/theme/grid.h"
#include "ui/theme/text_style.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kLookEvery = 100ms;
constexpr int kSteps = 1000;
constexpr qint64 kGuessFromMs = 1500; // before that the rest of the way is anybody's guess

} // namespace

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent), m_doing(makeLabel(TextStyle::Body, u"progressDoingLabel"_s)),
      m_left(makeLabel(TextStyle::Secondary, u"progressLeftLabel"_s)), m_bar(new QProgressBar),
      m_cancel(new QPushButton(tr("Cancel")))
{
    m_bar->setObjectName(u"importProgressBar"_s);
    m_bar->setRange(0, kSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(grid::px(6));
    m_cancel->setObjectName(u"progressCancelPushButton"_s);
    auto *words = new QHBoxLayout;
    words->addWidget(m_doing);
    words->addStretch();
    words->addWidget(m_left);
    auto *column = new QVBoxLayout;
    column->setSpacing(grid::tight());
    column->addLayout(words);
    column->addWidget(m_bar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::large());
    row->addLayout(column, 1);
    row->addWidget(m_cancel, 0, Qt::AlignVCenter);
    m_look.setInterval(kLookEvery);
    m_look.callOnTimeout(this, &ProgressLine::look);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_progress)
            m_progress->stop();
        m_cancel->setEnabled(false);
    });
    hide();
}

void ProgressLine::follow(SharedCount progress, const QString &doing)
{
    m_progress = std::move(progress);
    m_doing->setText(doing);
    m_bar->setAccessibleName(doing);
    m_since.start();
    m_cancel->setEnabled(true);
    look();
    m_look.start();
    show();
}

void ProgressLine::finish()
{
    m_progress.reset();
    m_look.stop();
    hide();
}

void ProgressLine::look()
{
    if (!m_progress)
        return;
    const qint64 total = m_progress->total();
    const qint64 done = qMin(m_progress->done(), total);
    m_bar->setRange(0, total > 0 ? kSteps : 0); // of unknown length: it only moves
    if (total > 0)
        m_bar->setValue(static_cast<int>(done * kSteps / total));
    const qint64 passed = m_since.elapsed();
    const bool known = passed > kGuessFromMs && done > 0 && total > 0;
    const int seconds = known ? static_cast<int>(passed * (total - done) / done / 1000) + 1 : 0;
    m_left->setText(!known         ? QString()
                    : seconds < 90 ? tr("about %n second(s) left", nullptr, seconds)
                                   : tr("about %n minute(s) left", nullptr, (seconds + 30) / 60));
}

} // namespace ui
