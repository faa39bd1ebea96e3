#pragma once

#include "app/outbox/sending/sending_standing.h"
#include "ui/shell/loader.h"

#include <QPushButton>

namespace ui {

class Doer;

/// Stops all sending by programs, or lets it go on; hidden where no account sends by itself.
class PauseButton final : public QPushButton
{
    Q_OBJECT
public:
    /// The doer outlives this object.
    explicit PauseButton(Doer &doer, QWidget *parent = nullptr);

signals:
    /// How sending stands, in words; may be empty.
    void standingChanged(const QString &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showStanding(const app::SendingStanding &standing);
    void turn();

    Doer &m_doer;
    app::SendingStanding m_standing;
    Loader<app::SendingStanding> m_loader;
};

} // namespace ui
