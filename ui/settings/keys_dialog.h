#pragma once

class QWidget;

namespace ui {

class Actions;
class PageStack;

/// Opens a dialog with the keys of the desk: those of the page in front, those that work anywhere, those of
/// the other pages opened so far.
void showKeys(const Actions &actions, const PageStack &pages, QWidget *window);

} // namespace ui
