package secretfile

var CreateBy = createBy
