#pragma once

#include "app/outbox/today_board.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace app {
struct CustomerProfile;
}

namespace ui {

class Chip;

/// Whom a greeting goes to: disc, honorific and name, where it goes, and what kind of customer it is.
class GreetingHead final : public QWidget
{
    Q_OBJECT
public:
    explicit GreetingHead(QWidget *parent = nullptr);

    /// What the greeting itself knows; the profile adds to it when it is there.
    void show(const app::TodayItem &item, const app::CustomerProfile *profile);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
    db::Audience m_audience = db::Audience::Existing;
    QWidget *m_disc;
    QLabel *m_name;
    QLabel *m_facts;
    Chip *m_stage;
    QBoxLayout *m_words; ///< name and facts, the stage beside them or, where it is narrow, below
};

} // namespace ui
