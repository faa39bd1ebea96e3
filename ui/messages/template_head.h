#pragma once

#include "app/messages/template_entries.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QMenu;

namespace ui {

class Chip;
class FilterChip;

/// Over the text: its title, whom and what it is for, its channels, and what else can be done with it.
class TemplateHead final : public QWidget
{
    Q_OBJECT
public:
    explicit TemplateHead(QWidget *parent = nullptr);

    /// One text of an entry.
    void show(const app::TemplateEntry &entry, const db::Template &text, const app::TemplateLibrary &library);
    QString title() const;

signals:
    void titleEdited();
    void purposeChosen(db::Purpose purpose);
    void channelAsked(db::Channel channel);
    /// A text for a channel that this matter has none for.
    void addChannelAsked(db::Channel channel);
    void duplicateAsked();
    void archiveAsked();
    void versionsAsked();

private:
    void fillChannels(const app::TemplateEntry &entry, db::Channel shown);
    void showPurpose(db::Purpose purpose);

    QLineEdit *m_title;
    Chip *m_audience;
    FilterChip *m_purpose;
    Chip *m_occasion;
    QHBoxLayout *m_channels;
    FilterChip *m_version;
    FilterChip *m_more;
    QMenu *m_actions;
};

} // namespace ui
