-- The title of the person at the head signs documents, so that Arabic takes its article: المندوب الإقليمي, not مندوب إقليمي.
-- Titles that somebody has changed since stay as they are.
UPDATE identity.unit_kind SET head_title_ar = 'الوزير' WHERE code = 'MINISTRY' AND head_title_ar = 'وزير';
UPDATE identity.unit_kind SET head_title_ar = 'المدير العام' WHERE code = 'TERRITORIAL_HEALTH_GROUP' AND head_title_ar = 'مدير عام';
UPDATE identity.unit_kind SET head_title_ar = 'المدير الجهوي' WHERE code = 'REGIONAL_DIRECTORATE' AND head_title_ar = 'مدير جهوي';
UPDATE identity.unit_kind SET head_title_ar = 'المندوب الإقليمي' WHERE code = 'PROVINCIAL_DELEGATION' AND head_title_ar = 'مندوب إقليمي';
UPDATE identity.unit_kind SET head_title_ar = 'الوالي أو العامل' WHERE code = 'LOCAL_AUTHORITY' AND head_title_ar = 'والي أو عامل';
