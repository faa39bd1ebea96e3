<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>CustomerFilterWords</name>
    <message>
        <source>This month (%1)</source>
        <comment>birthdays; %1 is a month</comment>
        <translation>Tháng này (%1)</translation>
    </message>
    <message>
        <source>Birthday in %1</source>
        <comment>%1 is a month</comment>
        <translation>Sinh nhật %1</translation>
    </message>
    <message numerus="yes">
        <source>No contact for %n days</source>
        <comment>filter of customers</comment>
        <translation>
            <numerusform>%n ngày chưa liên hệ</numerusform>
        </translation>
    </message>
    <message>
        <source>Without phone</source>
        <comment>filter of customers</comment>
        <translation>Chưa có số điện thoại</translation>
    </message>
    <message>
        <source>Without birthday</source>
        <comment>filter of customers</comment>
        <translation>Chưa có ngày sinh nhật</translation>
    </message>
    <message>
        <source>Women</source>
        <comment>filter of customers</comment>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Men</source>
        <comment>filter of customers</comment>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Other gender</source>
        <comment>filter of customers</comment>
        <translation>Giới tính khác</translation>
    </message>
    <message>
        <source>Occupation</source>
        <comment>filter of customers</comment>
        <translation>Nghề nghiệp</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>order of the list</comment>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>order of the list</comment>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Last contact</source>
        <comment>order of the list</comment>
        <translation>Liên hệ cuối</translation>
    </message>
    <message>
        <source>Next birthday</source>
        <comment>order of the list</comment>
        <translation>Sinh nhật tới</translation>
    </message>
    <message>
        <source>Descending</source>
        <comment>order of the list</comment>
        <translation>Giảm dần</translation>
    </message>
    <message>
        <source>Sort: %1, descending</source>
        <comment>order of the list</comment>
        <translation>Sắp xếp: %1, giảm dần</translation>
    </message>
    <message>
        <source>Sort: %1</source>
        <comment>order of the list</comment>
        <translation>Sắp xếp: %1</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <comment>the first chosen, and how many more</comment>
        <translation>%1 +%2</translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message>
        <source>the shop&apos;s file</source>
        <translation>tệp của cửa hàng</translation>
    </message>
    <message>
        <source>That is no longer there. The list has been read again.</source>
        <translation>Mục này không còn nữa. Danh sách đã được đọc lại.</translation>
    </message>
    <message>
        <source>This can not be done any more: somebody was quicker, or the customer has changed. Nothing was written.</source>
        <translation>Không làm được nữa: có người đã làm trước, hoặc thông tin khách vừa thay đổi. Chưa có gì được ghi.</translation>
    </message>
    <message>
        <source>Something here can not be stored: %1</source>
        <translation>Có chỗ không lưu được: %1</translation>
    </message>
    <message>
        <source>Another program is writing to %1. Nothing was lost; try again in a moment.</source>
        <translation>Một chương trình khác đang ghi vào %1. Không mất gì cả, hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>%1 can not be written. Nothing was changed; ask for the right to write, or open a copy.</source>
        <translation>Không ghi được vào %1. Chưa có gì thay đổi; hãy xin quyền ghi hoặc mở một bản sao.</translation>
    </message>
    <message>
        <source>The disk is full. The last change was not stored; make room and try again.</source>
        <translation>Ổ đĩa đã đầy. Thay đổi vừa rồi chưa được lưu; hãy dọn bớt chỗ rồi thử lại.</translation>
    </message>
    <message>
        <source>%1 is damaged. Keep it as it is, and go on with the latest backup.</source>
        <translation>%1 bị hỏng. Hãy giữ nguyên tệp này và dùng bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>%1 is not a Mến Khách file. It was left as it is; choose another one.</source>
        <translation>%1 không phải tệp của Mến Khách. Tệp được giữ nguyên; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>%1 belongs to another program. It was left as it is; choose another one.</source>
        <translation>%1 là tệp của chương trình khác. Tệp được giữ nguyên; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Mến Khách. It was left as it is; update this program.</source>
        <translation>%1 được ghi bởi bản Mến Khách mới hơn. Tệp được giữ nguyên; hãy cập nhật chương trình.</translation>
    </message>
    <message>
        <source>A copy of %1 could not be made, so nothing was changed. Make room beside it and try again.</source>
        <translation>Không sao chép được %1 nên chưa thay đổi gì. Hãy dọn bớt chỗ bên cạnh tệp rồi thử lại.</translation>
    </message>
    <message>
        <source>%1 can not be opened. Look whether its folder is there and yours to write to.</source>
        <translation>Không mở được %1. Hãy xem thư mục của tệp có đó không và bạn có quyền ghi không.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Đã dừng. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Nothing was written. (%1)</source>
        <translation>Chương trình gặp lỗi. Chưa có gì được ghi. (%1)</translation>
    </message>
    <message>
        <source>Awareness</source>
        <comment>stage</comment>
        <translation>Nhận biết</translation>
    </message>
    <message>
        <source>Consideration</source>
        <comment>stage</comment>
        <translation>Cân nhắc</translation>
    </message>
    <message>
        <source>First purchase</source>
        <comment>stage</comment>
        <translation>Mua lần đầu</translation>
    </message>
    <message>
        <source>Experience</source>
        <comment>stage</comment>
        <translation>Trải nghiệm</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <comment>stage</comment>
        <translation>Thân thiết</translation>
    </message>
    <message>
        <source>Prospect</source>
        <comment>audience</comment>
        <translation>Khách tiềm năng</translation>
    </message>
    <message>
        <source>Existing customer</source>
        <comment>audience</comment>
        <translation>Khách hàng cũ</translation>
    </message>
    <message>
        <source>Store</source>
        <comment>channel</comment>
        <translation>Cửa hàng</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>channel</comment>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>SMS</source>
        <comment>channel</comment>
        <translation>SMS</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>channel</comment>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Zalo</source>
        <comment>channel</comment>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>Facebook</source>
        <comment>channel</comment>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Chat</source>
        <comment>channel</comment>
        <translation>Trò chuyện</translation>
    </message>
    <message>
        <source>Social media</source>
        <comment>channel</comment>
        <translation>Mạng xã hội</translation>
    </message>
    <message>
        <source>Website</source>
        <comment>channel</comment>
        <translation>Trang web</translation>
    </message>
    <message>
        <source>Visit</source>
        <comment>kind of contact</comment>
        <translation>Ghé cửa hàng</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>kind of contact</comment>
        <translation>Cuộc gọi</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>kind of contact</comment>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>Purchase</source>
        <comment>kind of contact</comment>
        <translation>Mua hàng</translation>
    </message>
    <message>
        <source>Question</source>
        <comment>kind of contact</comment>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Complaint</source>
        <comment>kind of contact</comment>
        <translation>Phàn nàn</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>kind of contact</comment>
        <translation>Đánh giá</translation>
    </message>
    <message>
        <source>Comment</source>
        <comment>kind of contact</comment>
        <translation>Bình luận</translation>
    </message>
    <message>
        <source>Survey answer</source>
        <comment>kind of contact</comment>
        <translation>Trả lời khảo sát</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>kind of contact</comment>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Referral</source>
        <comment>kind of contact</comment>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>from the customer</source>
        <comment>direction</comment>
        <translation>khách gửi đến</translation>
    </message>
    <message>
        <source>from the shop</source>
        <comment>direction</comment>
        <translation>cửa hàng gửi đi</translation>
    </message>
    <message>
        <source>Planned</source>
        <comment>state of a message</comment>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>state of a message</comment>
        <translation>Đã duyệt</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>state of a message</comment>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>state of a message</comment>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a message</comment>
        <translation>Gửi lỗi</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <comment>state of a message</comment>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>state of a message</comment>
        <translation>Đã bỏ qua</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>state of a message</comment>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Care</source>
        <comment>purpose</comment>
        <translation>Chăm sóc</translation>
    </message>
    <message>
        <source>Greeting</source>
        <comment>purpose</comment>
        <translation>Lời chúc</translation>
    </message>
    <message>
        <source>Promotion</source>
        <comment>purpose</comment>
        <translation>Khuyến mãi</translation>
    </message>
    <message>
        <source>%1 ₫</source>
        <comment>an amount of money in dong</comment>
        <translation>%1 ₫</translation>
    </message>
    <message>
        <source>%1/10</source>
        <comment>a score</comment>
        <translation>%1/10</translation>
    </message>
    <message>
        <source>%1 by any channel: agreed</source>
        <comment>a consent; %1 is its purpose</comment>
        <translation>%1 qua mọi kênh: đồng ý</translation>
    </message>
    <message>
        <source>%1 by any channel: refused</source>
        <comment>a consent; %1 is its purpose</comment>
        <translation>%1 qua mọi kênh: từ chối</translation>
    </message>
    <message>
        <source>%1 by %2: agreed</source>
        <comment>a consent; purpose and channel</comment>
        <translation>%1 qua %2: đồng ý</translation>
    </message>
    <message>
        <source>%1 by %2: refused</source>
        <comment>a consent; purpose and channel</comment>
        <translation>%1 qua %2: từ chối</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>the words of a consent</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a change from one stage to another</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 lunar</source>
        <comment>a date of birth of the lunar calendar</comment>
        <translation>%1 âm lịch</translation>
    </message>
    <message>
        <source>%1 lunar = %2</source>
        <comment>a lunar date of birth, and the same in the solar calendar</comment>
        <translation>%1 âm lịch = %2 dương lịch</translation>
    </message>
    <message>
        <source>%1 = %2 lunar</source>
        <comment>a solar date of birth, and the same in the lunar calendar</comment>
        <translation>%1 = %2 âm lịch</translation>
    </message>
    <message>
        <source>%1, turns %2</source>
        <comment>next birthday and the age reached then</comment>
        <translation>%1, %2 tuổi</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>a fact</comment>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Next birthday</source>
        <comment>a fact</comment>
        <translation>Sinh nhật tới</translation>
    </message>
    <message>
        <source>Birthday</source>
        <comment>a fact</comment>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>a fact</comment>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Zalo</source>
        <comment>a fact</comment>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>Facebook</source>
        <comment>a fact</comment>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Website</source>
        <comment>a fact</comment>
        <translation>Trang web</translation>
    </message>
    <message>
        <source>Also reached at</source>
        <comment>a fact: other addresses</comment>
        <translation>Liên hệ khác</translation>
    </message>
    <message>
        <source>Province</source>
        <comment>a fact</comment>
        <translation>Tỉnh, thành</translation>
    </message>
    <message>
        <source>Occupation</source>
        <comment>a fact</comment>
        <translation>Nghề nghiệp</translation>
    </message>
    <message>
        <source>Customer since</source>
        <comment>a fact</comment>
        <translation>Là khách từ</translation>
    </message>
    <message>
        <source>Known since</source>
        <comment>a fact</comment>
        <translation>Quen biết từ</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>a fact</comment>
        <translation>Ghi chú</translation>
    </message>
</context>
<context>
    <name>ui::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip: what it does, its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::AppMenu</name>
    <message>
        <source>Light</source>
        <comment>appearance</comment>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>appearance</comment>
        <translation>Tối</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>appearance</comment>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>About Mến Khách</source>
        <translation>Về Mến Khách</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Mở trình đơn</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Mến Khách %1, a customer-care desk. Free software, GPL-3.0-or-later. Qt %2.</source>
        <translation>Mến Khách %1, bàn chăm sóc khách hàng. Phần mềm tự do, GPL-3.0-or-later. Qt %2.</translation>
    </message>
</context>
<context>
    <name>ui::ChartScene</name>
    <message>
        <source>There is nothing to draw for this time.</source>
        <translation>Chưa có số liệu trong khoảng thời gian này.</translation>
    </message>
</context>
<context>
    <name>ui::CustomerCount</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <comment>in the status line</comment>
        <translation>
            <numerusform>%Ln khách hàng</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CustomerFilterBar</name>
    <message>
        <source>All</source>
        <comment>filter of customers</comment>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Prospects %1</source>
        <comment>how many there are</comment>
        <translation>Tiềm năng %1</translation>
    </message>
    <message>
        <source>Existing customers %1</source>
        <comment>how many there are</comment>
        <translation>Khách cũ %1</translation>
    </message>
    <message>
        <source>Show others again, not only: %1</source>
        <translation>Hiện lại cả khách khác, không chỉ: %1</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Lọc: %1</translation>
    </message>
    <message>
        <source>Filter: %1, %2</source>
        <translation>Lọc: %1, %2</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>filter of customers</comment>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Province</source>
        <comment>filter of customers</comment>
        <translation>Tỉnh</translation>
    </message>
    <message>
        <source>Birthday</source>
        <comment>filter of customers</comment>
        <translation>Sinh nhật</translation>
    </message>
    <message>
        <source>Tag</source>
        <comment>filter of customers</comment>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>+ More</source>
        <comment>more filters of customers</comment>
        <translation>+ Điều kiện</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Bỏ lọc</translation>
    </message>
</context>
<context>
    <name>ui::CustomerListModel</name>
    <message>
        <source>Name</source>
        <comment>column of the list of customers</comment>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>column of the list of customers</comment>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>column of the list of customers</comment>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Birthday</source>
        <comment>column of the list of customers: the next one</comment>
        <translation>Sinh nhật</translation>
    </message>
    <message>
        <source>Contacted</source>
        <comment>column of the list of customers: the last time</comment>
        <translation>Liên hệ cuối</translation>
    </message>
</context>
<context>
    <name>ui::CustomersPage</name>
    <message>
        <source>No match for “%1”</source>
        <translation>Không tìm thấy “%1”</translation>
    </message>
    <message>
        <source>Try fewer letters, or only a part of the phone number.</source>
        <translation>Thử gõ ít chữ hơn, hoặc chỉ một phần số điện thoại.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Xóa ô tìm kiếm</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>customers found, of all</comment>
        <translation>%1 trong %2</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <comment>a phone number</comment>
        <translation>Đã sao chép %1</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Tìm khách hàng</translation>
    </message>
    <message>
        <source>no accents needed · phone digits · e-mail</source>
        <translation>không cần dấu · số điện thoại · e-mail</translation>
    </message>
    <message>
        <source>Customers. %1</source>
        <comment>%1 says how they are sorted</comment>
        <translation>Khách hàng. %1</translation>
    </message>
    <message>
        <source>Nobody with these filters</source>
        <translation>Không có ai hợp điều kiện lọc</translation>
    </message>
    <message>
        <source>No match for “%1” with these filters</source>
        <translation>Không tìm thấy “%1” trong điều kiện lọc này</translation>
    </message>
    <message>
        <source>Take a filter away, or look among everybody.</source>
        <translation>Hãy bỏ bớt một điều kiện, hoặc tìm trong tất cả khách hàng.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Hiện tất cả</translation>
    </message>
</context>
<context>
    <name>ui::GreetingButtons</name>
    <message>
        <source>Copy and open Zalo</source>
        <translation>Chép và mở Zalo</translation>
    </message>
    <message>
        <source>Copy and open SMS</source>
        <translation>Chép và mở SMS</translation>
    </message>
    <message>
        <source>Copy and open mail</source>
        <translation>Chép và mở email</translation>
    </message>
    <message>
        <source>Copy and call</source>
        <translation>Chép và gọi</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Chép</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key cap</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Mark sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Edit this once</source>
        <translation>Sửa lần này</translation>
    </message>
    <message>
        <source>Skip</source>
        <comment>no greeting is sent</comment>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>the next greeting</comment>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Keep for this once</source>
        <translation>Dùng cho lần này</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <comment>key cap</comment>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Để như cũ</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key cap</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Why is nothing sent? Enter skips, Esc goes back.</source>
        <translation>Vì sao không gửi? Enter để bỏ qua, Esc để quay lại.</translation>
    </message>
    <message>
        <source>Reason for the skip</source>
        <translation>Lý do bỏ qua</translation>
    </message>
    <message>
        <source>Other…</source>
        <comment>why no greeting is sent</comment>
        <translation>Lý do khác…</translation>
    </message>
    <message>
        <source>Why is nothing sent?</source>
        <translation>Vì sao không gửi?</translation>
    </message>
</context>
<context>
    <name>ui::GreetingDeeds</name>
    <message>
        <source>Copied, and %1 opens. Press D when it is sent.</source>
        <comment>channel</comment>
        <translation>Đã chép, %1 đang mở. Gửi xong thì bấm D.</translation>
    </message>
    <message>
        <source>Copied. Paste it where you write to %1, and press D when it is sent.</source>
        <comment>name</comment>
        <translation>Đã chép. Hãy dán vào nơi nhắn cho %1, gửi xong thì bấm D.</translation>
    </message>
    <message>
        <source>Recorded: greeting to %1</source>
        <comment>name with honorific</comment>
        <translation>Đã ghi: gửi lời chúc cho %1</translation>
    </message>
    <message>
        <source>Skipped: greeting to %1</source>
        <comment>name with honorific</comment>
        <translation>Đã bỏ qua: lời chúc cho %1</translation>
    </message>
</context>
<context>
    <name>ui::GreetingHead</name>
    <message>
        <source>since %1</source>
        <comment>month in which the customer came</comment>
        <translation>khách từ %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of customer, stage</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::GreetingPane</name>
    <message>
        <source>Recently</source>
        <translation>Gần đây</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>Chưa có lần liên hệ nào</translation>
    </message>
    <message>
        <source>Sent %1.</source>
        <comment>date and hour</comment>
        <translation>Đã gửi lúc %1.</translation>
    </message>
    <message>
        <source>Skipped: %1.</source>
        <comment>reason</comment>
        <translation>Đã bỏ qua: %1.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>occasion, kind of customer</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Because of the rule &lt;b&gt;%1&lt;/b&gt;, with the words “%2”.</source>
        <comment>rule, title of a template</comment>
        <translation>Theo quy tắc &lt;b&gt;%1&lt;/b&gt;, mẫu “%2”.</translation>
    </message>
    <message numerus="yes">
        <source>By SMS, %Ln to pay for.</source>
        <comment>parts</comment>
        <translation>
            <numerusform>Qua SMS, tính phí %Ln tin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By %1, %Ln characters.</source>
        <comment>channel</comment>
        <translation>
            <numerusform>Qua %1, %Ln ký tự.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reworded by hand.</source>
        <translation>Lời đã được sửa tay.</translation>
    </message>
    <message>
        <source>Agreed to it on %1.</source>
        <comment>date of a consent</comment>
        <translation>Khách đã đồng ý ngày %1.</translation>
    </message>
    <message>
        <source>Text of the greeting</source>
        <translation>Nội dung lời chúc</translation>
    </message>
    <message>
        <source>Recent contacts</source>
        <translation>Các lần liên hệ gần đây</translation>
    </message>
</context>
<context>
    <name>ui::LunarWords</name>
    <message>
        <source>1st lunar month</source>
        <translation>tháng Giêng</translation>
    </message>
    <message>
        <source>2nd lunar month</source>
        <translation>tháng Hai</translation>
    </message>
    <message>
        <source>3rd lunar month</source>
        <translation>tháng Ba</translation>
    </message>
    <message>
        <source>4th lunar month</source>
        <translation>tháng Tư</translation>
    </message>
    <message>
        <source>5th lunar month</source>
        <translation>tháng Năm</translation>
    </message>
    <message>
        <source>6th lunar month</source>
        <translation>tháng Sáu</translation>
    </message>
    <message>
        <source>7th lunar month</source>
        <translation>tháng Bảy</translation>
    </message>
    <message>
        <source>8th lunar month</source>
        <translation>tháng Tám</translation>
    </message>
    <message>
        <source>9th lunar month</source>
        <translation>tháng Chín</translation>
    </message>
    <message>
        <source>10th lunar month</source>
        <translation>tháng Mười</translation>
    </message>
    <message>
        <source>11th lunar month</source>
        <translation>tháng Mười một</translation>
    </message>
    <message>
        <source>12th lunar month</source>
        <translation>tháng Chạp</translation>
    </message>
    <message>
        <source>leap %1</source>
        <comment>a leap month, such as leap 6th lunar month</comment>
        <translation>%1 nhuận</translation>
    </message>
    <message>
        <source>%1st</source>
        <comment>ordinal number</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1nd</source>
        <comment>ordinal number</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1rd</source>
        <comment>ordinal number</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1th</source>
        <comment>ordinal number</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 of the %2, %3</source>
        <comment>lunar date, days 1 to 10: day, month, year</comment>
        <translation>mùng %1 %2 năm %3</translation>
    </message>
    <message>
        <source>%1 of the %2, %3</source>
        <comment>lunar date, days 11 to 30: day, month, year</comment>
        <translation>%1 %2 năm %3</translation>
    </message>
</context>
<context>
    <name>ui::PageId</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mẫu tin</translation>
    </message>
    <message>
        <source>Greetings</source>
        <translation>Lời chúc</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Hộp gửi</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Chăm sóc</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Thống kê</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập danh sách</translation>
    </message>
</context>
<context>
    <name>ui::ProfileHead</name>
    <message>
        <source>%1 %2</source>
        <comment>how one addresses somebody, and the name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Say: %1</source>
        <comment>how one addresses the customer, such as chị Hương</comment>
        <translation>Gọi: %1</translation>
    </message>
</context>
<context>
    <name>ui::ProfilePanel</name>
    <message>
        <source>Profile of %1</source>
        <translation>Hồ sơ của %1</translation>
    </message>
    <message>
        <source>No contact yet. What is sold, said and sent will stand here.</source>
        <translation>Chưa có liên hệ nào. Mọi lần mua, trò chuyện và nhắn tin sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Nothing agreed to or refused yet.</source>
        <translation>Khách chưa đồng ý hay từ chối điều gì.</translation>
    </message>
    <message>
        <source>The stage has never changed.</source>
        <translation>Giai đoạn chưa từng thay đổi.</translation>
    </message>
    <message>
        <source>Parts of the profile</source>
        <translation>Các phần của hồ sơ</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>tab of a profile</comment>
        <translation>Dòng thời gian</translation>
    </message>
    <message>
        <source>Consents</source>
        <comment>tab of a profile</comment>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Stages</source>
        <comment>tab of a profile</comment>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Hồ sơ</translation>
    </message>
</context>
<context>
    <name>ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
</context>
<context>
    <name>ui::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <comment>name of a page, and what waits there</comment>
        <translation>
            <numerusform>%1, %n việc đang chờ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecentModel</name>
    <message>
        <source>%1 ₫</source>
        <comment>an amount of money</comment>
        <translation>%1 ₫</translation>
    </message>
    <message>
        <source>%1/10</source>
        <comment>a score</comment>
        <translation>%1/10</translation>
    </message>
</context>
<context>
    <name>ui::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Xóa ô tìm</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
</context>
<context>
    <name>ui::StartActions</name>
    <message>
        <source>Import a list of customers</source>
        <translation>Nhập danh sách khách hàng</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt)</source>
        <translation>Danh sách (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>%1 read: %2 new, %3 completed, %4 left out.</source>
        <comment>file; numbers of customers</comment>
        <translation>Đã đọc %1: %2 khách mới, %3 khách được bổ sung, %4 dòng bị bỏ lại.</translation>
    </message>
    <message>
        <source>The first problem is in line %1.</source>
        <translation>Chỗ sai đầu tiên ở dòng %1.</translation>
    </message>
    <message>
        <source>The sample shop is open. All its people are invented.</source>
        <translation>Cửa hàng mẫu đã mở. Mọi người trong đó đều do máy đặt ra.</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Chưa có khách hàng nào</translation>
    </message>
    <message>
        <source>Import a list (CSV)…</source>
        <translation>Nhập danh sách (CSV)…</translation>
    </message>
    <message>
        <source>Try the sample shop</source>
        <translation>Xem cửa hàng mẫu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>The sample shop is being set up.</source>
        <translation>Đang dựng cửa hàng mẫu.</translation>
    </message>
    <message>
        <source>The list is being read.</source>
        <translation>Đang đọc danh sách.</translation>
    </message>
    <message>
        <source>Bring your list as it is: names, phone numbers, solar or lunar birthdays. Or look around in a shop with invented people.</source>
        <translation>Cứ đưa danh sách sẵn có vào: tên, số điện thoại, sinh nhật dương hay âm lịch đều được. Hoặc xem thử một cửa hàng với những vị khách tưởng tượng.</translation>
    </message>
    <message>
        <source>Stopped. What was made until then is there.</source>
        <translation>Đã dừng. Phần dựng được đến lúc đó vẫn còn.</translation>
    </message>
</context>
<context>
    <name>ui::Strip</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <comment>spoken by screen readers before a message</comment>
        <translation>Xong: %1</translation>
    </message>
    <message>
        <source>News: %1</source>
        <comment>spoken by screen readers before a message</comment>
        <translation>Tin mới: %1</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <comment>spoken by screen readers before a message</comment>
        <translation>Có vấn đề: %1</translation>
    </message>
</context>
<context>
    <name>ui::TodayModel</name>
    <message numerus="yes">
        <source>Done: %Ln. Enter hides them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Đã xong: %Ln. Bấm Enter để ẩn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln. Enter shows them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Đã xong: %Ln. Bấm Enter để xem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Due now</source>
        <comment>head of a group</comment>
        <translation>Bây giờ</translation>
    </message>
    <message>
        <source>Later today</source>
        <comment>head of a group</comment>
        <translation>Lát nữa</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <comment>head of a group</comment>
        <translation>7 ngày tới</translation>
    </message>
    <message numerus="yes">
        <source>Done · %Ln</source>
        <comment>head of a group: how many</comment>
        <translation>
            <numerusform>Đã xong · %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TodayPage</name>
    <message>
        <source>Reading today&apos;s greetings…</source>
        <translation>Đang xem hôm nay chúc những ai…</translation>
    </message>
    <message>
        <source>Copy the greeting and open the channel</source>
        <translation>Chép lời chúc và mở kênh gửi</translation>
    </message>
    <message>
        <source>Mark the greeting as sent</source>
        <translation>Ghi là đã gửi lời chúc</translation>
    </message>
    <message>
        <source>Skip the greeting</source>
        <translation>Bỏ qua lời chúc</translation>
    </message>
    <message>
        <source>Edit the greeting for this once</source>
        <translation>Sửa lời chúc cho riêng lần này</translation>
    </message>
    <message>
        <source>Next greeting</source>
        <translation>Lời chúc tiếp theo</translation>
    </message>
    <message>
        <source>Nobody to greet today</source>
        <translation>Hôm nay không cần chúc ai</translation>
    </message>
    <message>
        <source>Greetings of the day</source>
        <translation>Lời chúc trong ngày</translation>
    </message>
    <message>
        <source>Nor in the next seven days.</source>
        <translation>Bảy ngày tới cũng vậy.</translation>
    </message>
</context>
<context>
    <name>ui::TodayQuiet</name>
    <message>
        <source>%1. The greetings will be here on that day.</source>
        <comment>day and number of people</comment>
        <translation>%1. Đến ngày đó lời chúc sẽ có sẵn ở đây.</translation>
    </message>
    <message>
        <source>Greetings are waiting</source>
        <translation>Còn lời chúc đang chờ</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Hãy chọn trong danh sách.</translation>
    </message>
    <message>
        <source>Nothing to send just now</source>
        <translation>Lúc này chưa cần gửi gì</translation>
    </message>
    <message>
        <source>All greeted</source>
        <translation>Đã chúc hết mọi người</translation>
    </message>
    <message>
        <source>Nobody to greet today</source>
        <translation>Hôm nay không cần chúc ai</translation>
    </message>
</context>
<context>
    <name>ui::TodayTop</name>
    <message numerus="yes">
        <source>%Ln greetings to send</source>
        <comment>today</comment>
        <translation>
            <numerusform>%Ln lời chúc cần gửi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not reached</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>%Ln khách chưa gửi được</numerusform>
        </translation>
    </message>
    <message>
        <source>A greeting is due, but there is no address for it, the customer refused, or no words fit.</source>
        <translation>Đến ngày chúc, nhưng chưa có số hay địa chỉ, khách đã từ chối, hoặc chưa có mẫu hợp.</translation>
    </message>
    <message>
        <source>the first ones are shown; more follow</source>
        <translation>đang hiện phần đầu; gửi xong sẽ có thêm</translation>
    </message>
    <message>
        <source>Sent %1 / %2</source>
        <comment>so many of so many</comment>
        <translation>Đã gửi %1 / %2</translation>
    </message>
    <message>
        <source>%1 · skipped %2</source>
        <comment>sent so many; skipped so many</comment>
        <translation>%1 · bỏ qua %2</translation>
    </message>
</context>
<context>
    <name>ui::TodayWords</name>
    <message>
        <source>%1 birthday</source>
        <comment>45th birthday: the age reached</comment>
        <translation>Sinh nhật %1 tuổi</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Sinh nhật</translation>
    </message>
    <message numerus="yes">
        <source>%Ln years a customer</source>
        <comment>anniversary</comment>
        <translation>
            <numerusform>Tròn %Ln năm là khách hàng</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lunar</source>
        <comment>day/month of the lunar calendar</comment>
        <translation>%1 âm lịch</translation>
    </message>
    <message>
        <source>%1: %2. %3. Sent by %4.</source>
        <comment>name, kind of customer, occasion, channel</comment>
        <translation>%1: %2. %3. Đã gửi qua %4.</translation>
    </message>
    <message>
        <source>%1: %2. %3. Skipped: %4.</source>
        <comment>name, kind of customer, occasion, reason</comment>
        <translation>%1: %2. %3. Đã bỏ qua: %4.</translation>
    </message>
    <message>
        <source>%1: %2. %3. By %4 at %5.</source>
        <comment>name, kind of customer, occasion, channel, hour</comment>
        <translation>%1: %2. %3. Gửi qua %4 lúc %5.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>occasion, day and number of people</comment>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln people</source>
        <comment>a day; people to greet on it</comment>
        <translation>
            <numerusform>%1 · %Ln người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %1, %2, %Ln people.</source>
        <comment>weekday, occasion</comment>
        <translation>
            <numerusform>Tiếp theo: %1, %2, %Ln người.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %1, %Ln birthdays.</source>
        <comment>weekday</comment>
        <translation>
            <numerusform>Tiếp theo: %1, %Ln sinh nhật.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %Ln greetings at %1</source>
        <comment>hour</comment>
        <translation>
            <numerusform>Tiếp theo: %Ln lời chúc lúc %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Met in person</source>
        <comment>why no greeting is sent</comment>
        <translation>Đã gặp trực tiếp</translation>
    </message>
    <message>
        <source>Phoned</source>
        <comment>why no greeting is sent</comment>
        <translation>Đã gọi điện</translation>
    </message>
    <message>
        <source>Not suitable</source>
        <comment>why no greeting is sent</comment>
        <translation>Không phù hợp</translation>
    </message>
</context>
<context>
    <name>ui::UndoHistory</name>
    <message>
        <source>Take back what was done last</source>
        <translation>Hoàn tác việc vừa làm</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
</context>
<context>
    <name>ui::words</name>
    <message>
        <source>today</source>
        <comment>a day, in a list</comment>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>a day, in a list</comment>
        <translation>hôm qua</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>a day, in a list</comment>
        <translation>ngày mai</translation>
    </message>
    <message>
        <source>%1 · lunar</source>
        <comment>a birthday that goes by the lunar calendar</comment>
        <translation>%1 · ÂL</translation>
    </message>
    <message>
        <source>%1, leap month</source>
        <comment>a lunar date</comment>
        <translation>%1 nhuận</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a date of birth that is not sure</comment>
        <translation>khoảng %1</translation>
    </message>
    <message>
        <source>phone %1</source>
        <translation>điện thoại %1</translation>
    </message>
    <message>
        <source>last contact %1</source>
        <comment>%1 is a day</comment>
        <translation>liên hệ cuối %1</translation>
    </message>
    <message>
        <source>next birthday %1</source>
        <comment>%1 is a day</comment>
        <translation>sinh nhật tới %1</translation>
    </message>
    <message>
        <source>%1: nothing</source>
        <comment>a heading</comment>
        <translation>%1: không có</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a heading and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Born on %1 of the lunar calendar; greeted next on %2</source>
        <translation>Sinh ngày %1 âm lịch; lần chúc mừng tới: %2</translation>
    </message>
    <message>
        <source>Born on %1; greeted next on %2</source>
        <translation>Sinh ngày %1; lần chúc mừng tới: %2</translation>
    </message>
    <message>
        <source>(no longer there)</source>
        <comment>a row of a list whose customer was deleted meanwhile</comment>
        <translation>(không còn nữa)</translation>
    </message>
</context>
</TS>
